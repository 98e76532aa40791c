// Levers for tests, in the shape of the model's description.

const names = { ja: "名", easy: "{名|な}", en: "name" };

const share = (id, number, today, reach, step = 1, max = 100) => ({
  id,
  number,
  kind: "share",
  min: 0,
  max,
  step,
  today,
  reach,
  names,
});

const choice = (id, number, ...options) => ({
  id,
  number,
  kind: "choice",
  min: 0,
  max: options.length - 1,
  step: 1,
  today: 0,
  reach: 0,
  choices: options.map((option) => ({ id: option, names })),
  names,
});

export const levers = [
  share("pv", 1, 9.79500500019351, 21.795005000193513),
  share("window", 2, 24.9, 36.9),
  share("carless", 9, 0, 10, 1, 50),
  share("business", 11, 0, 60, 5),
  choice("grid", 52, "plan", "trend", "frozen"),
  choice("view", 53, "moe", "plan"),
];

export const description = { engine: "1", edition: "2026-11-23", levers };
