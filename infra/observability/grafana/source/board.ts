import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  DatasourceVariableBuilder,
  type Panel as PanelModel,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TimeSeriesBuilder } from '@grafana/grafana-foundation-sdk/timeseries';

/** A query and what its lines are called: text, and labels in double braces. */
export type Query = readonly [expression: string, legend: string];

export type Panel = {
  readonly title: string;
  /** What it tells whoever looks at it at night. */
  readonly description: string;
  /** As Grafana names them, such as `s`, `reqps`, `percentunit`; absent: a plain number. */
  readonly unit?: string;
  readonly queries: readonly Query[];
  /** One large number instead of lines over time. */
  readonly isStat?: true;
};

export type Row = { readonly title: string; readonly panels: readonly Panel[] };

// Whoever imports a dashboard elsewhere chooses where its data are.
const SOURCE = { type: 'prometheus', uid: `\${source}` };
const COLUMNS = 24;
const LINES_ACROSS = 3;
const STATS_ACROSS = 6;

/** A dashboard of rows. `uid` is what addresses are made of. */
export function board(options: {
  uid: string;
  title: string;
  description: string;
  rows: readonly Row[];
}): Dashboard {
  const builder = new DashboardBuilder(`Trellis / ${options.title}`)
    .uid(`trellis-${options.uid}`)
    .description(options.description)
    .tags(['trellis'])
    .readonly()
    .timezone('browser')
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from: 'now-1h', to: 'now' })
    .refresh('10s')
    .withVariable(new DatasourceVariableBuilder('source').label('Prometheus').type('prometheus'))
    .link(
      new DashboardLinkBuilder('Trellis')
        .type(DashboardLinkType.Dashboards)
        .tags(['trellis'])
        .asDropdown(true)
        .keepTime(true),
    );
  for (const row of options.rows) {
    builder.withRow(new RowBuilder(row.title));
    for (const panel of row.panels) builder.withPanel(toPanel(panel));
  }
  return builder.build();
}

function toPanel({ title, description, unit, queries, isStat }: Panel): Builder<PanelModel> {
  const panel = isStat
    ? new StatBuilder().height(4).span(COLUMNS / STATS_ACROSS)
    : new TimeSeriesBuilder()
        .height(8)
        .span(COLUMNS / LINES_ACROSS)
        .min(0)
        .fillOpacity(8);
  panel.title(title).description(description).datasource(SOURCE);
  if (unit) panel.unit(unit);
  for (const [index, query] of queries.entries()) panel.withTarget(toTarget(query, index));
  return panel;
}

function toTarget([expression, legend]: Query, index: number): Builder<Dataquery> {
  return new DataqueryBuilder()
    .refId(String.fromCharCode(65 + index))
    .datasource(SOURCE)
    .expr(expression)
    .legendFormat(legend)
    .range();
}
