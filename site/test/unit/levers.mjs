// Levers for tests, in the shape of the model's description.

const names = { ja: "名", easy: "{名|な}", en: "name" };

const share = (id, today, reach, step = 1, max = 100) => ({
  id,
  kind: "share",
  min: 0,
  max,
  step,
  today,
  reach,
  names,
});

const choice = (id, ...options) => ({
  id,
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
  share("pv", 9.79500500019351, 21.795005000193513),
  share("window", 24.9, 36.9),
  share("carless", 0, 10, 1, 50),
  share("business", 0, 60, 5),
  choice("grid", "plan", "trend", "frozen"),
  choice("view", "moe", "plan"),
];
