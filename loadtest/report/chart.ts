export type Line = {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
};

const WIDTH = 900;
const HEIGHT = 220;
const LEFT = 60;
const BOTTOM = 30;
const COLORS = [
  '#2f80ed',
  '#eb5757',
  '#27ae60',
  '#f2994a',
  '#9b51e0',
  '#333333',
  '#00a3a3',
  '#b8860b',
  '#d63384',
  '#6c757d',
];

/** A chart over seconds as SVG. */
export function chartOf(title: string, unit: string, lines: readonly Line[]): string {
  const drawn = lines.filter(({ points }) => points.length > 1);
  const all = drawn.flatMap(({ points }) => points);
  if (all.length === 0) return '';
  const most = Math.max(...all.map(([, value]) => value), 1e-9);
  const end = Math.max(...all.map(([second]) => second), 1);
  const x = (second: number) => LEFT + (second / end) * (WIDTH - LEFT - 10);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 15);
  const paths = drawn.map(({ points }, index) => {
    const path = points.map(([second, value]) => `${x(second).toFixed(1)},${y(value).toFixed(1)}`);
    return `<polyline fill="none" stroke="${COLORS[index % COLORS.length]}" stroke-width="1.5" points="${path.join(' ')}"/>`;
  });
  const labels = [0, 0.5, 1].map((share) => {
    const value = share * most;
    return `<line x1="${LEFT}" x2="${WIDTH - 10}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${Number(value.toPrecision(3))}</text>`;
  });
  const legend = drawn.map(
    ({ name }, index) =>
      `<span style="color:${COLORS[index % COLORS.length]}">■ ${escaped(name)}</span>`,
  );
  return `<h2>${escaped(title)} (${unit})</h2><p>${legend.join(' ')}</p><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" font-size="11" font-family="sans-serif">${labels.join('')}${paths.join('')}<text x="${LEFT}" y="${HEIGHT - 8}">0 s</text><text x="${WIDTH - 10}" y="${HEIGHT - 8}" text-anchor="end">${end.toFixed(0)} s</text></svg>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
