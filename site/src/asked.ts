/** What most visitors never ask for is no part of the first load: the target's combination, and cards' other sides. */
export const asked = () => import("./view/asked.ts");
