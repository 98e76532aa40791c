/**
 * How many times slower the page's processor is made. Limits at 4x are meant for a
 * machine whose native run takes 0.034 ms (run-native); on another, 4 x 0.034 over
 * its own makes the same phone: SLOW=2.4 where a run takes 0.057 ms.
 */
export const slow = Number(process.env.SLOW ?? 4);
