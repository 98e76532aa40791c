// The functions of the rules that look across years, written by hand over one
// Float64Array: what engine/formula/years.go and cohort.go do, for the benchmark.
// d, a, b, c and e are where rows begin. The generated twin calls them.
const known = (v, d, a, b) => {
  for (let i = 0; i < years; i++) v[d + i] = v[a + i] === v[a + i] ? v[a + i] : v[b + i];
};
const at = (v, d, a, b) => {
  const i = v[b] - first;
  v.fill(i >= 0 && i < years ? v[a + i] : NaN, d, d + years);
};
const switch_ = (v, d, a, b, c) => {
  const last = v[a] - first;
  for (let i = 0; i < years; i++) v[d + i] = i <= last ? v[b + i] : v[c + i];
};
const choose = (v, d, a, rows) => {
  for (let i = 0; i < years; i++) v[d + i] = v[(rows[v[a + i]] ?? rows[0]) + i];
};
const ramp = (v, d, a, b, c, e) => {
  const from = v[c] - first;
  const to = v[e] - first;
  for (let i = 0; i < years; i++) {
    if (i <= from) v[d + i] = v[a + i];
    else if (i >= to) v[d + i] = v[b + i];
    else v[d + i] = v[a + i] + (v[b + i] - v[a + i]) * ((i - from) / (to - from));
  }
};
const carry = (v, d, x, index) => {
  let last = years - 1;
  while (last >= 0 && v[x + last] !== v[x + last]) last--;
  if (last < 0) return void v.fill(NaN, d, d + years);
  let held = v[x + last];
  for (let i = 0; i < years; i++) {
    if (i <= last) {
      v[d + i] = v[x + i];
      continue;
    }
    const growth = v[index + i] / v[index + last];
    if (growth === growth) held = v[x + last] * growth;
    v[d + i] = held;
  }
};
const turnover = (v, d, x, now, life, e) => {
  const from = v[e] - first;
  for (let i = 0; i < years; i++) {
    v[d + i] = i <= from || i === 0 ? v[now + i] : v[d + i - 1] + (v[x + i] - v[d + i - 1]) / v[life + i];
  }
};
const surviving = (k, life) => {
  const q = ((k + 0.5) * 1.0689593321155949) / life;
  return 1 / (1 + q * q * q * q * q);
};
const cohort = (v, d, x, now, life, e) => {
  const from = v[e] - first;
  let all = 0;
  for (let i = 0; i < years; i++) {
    v[d + i] = v[now + i];
    if (i <= from) continue;
    if (i === from + 1 || v[life + i] !== v[life + i - 1]) {
      all = 0;
      for (let k = 0; k < 80; k++) all += surviving(k, v[life + i]);
    }
    for (let k = 0; k < i - from && i - k >= 0; k++) v[d + i] += (v[x + i - k] - v[now + i]) * (surviving(k, v[life + i]) / all);
  }
};
