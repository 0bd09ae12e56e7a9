import { sentences } from './vocabulary.ts';

/** Everything is made from numbers, so that the first workspace is the same in every database. */
export const NOW = new Date('2026-11-24T12:00:00Z');

export type Size = { readonly workspaces: number; readonly tasksPerWorkspace: number };

/** One step of filling a database. */
export type Step = { readonly name: string; readonly sql: string };

const PREPARATION: readonly Step[] = [
  {
    name: 'numbers',
    sql: `
      create schema scale;
      create function scale.at(workspace integer, n integer) returns timestamptz
      language sql stable as $$
        select '2026-01-01T00:00:00Z'::timestamptz + n * interval '7 minutes' + workspace * interval '100 milliseconds' $$;
      create function scale.id(kind text, workspace integer, n integer) returns uuid
      language sql immutable as $$
        select (lpad(to_hex(1767225600000 + n * 420000::bigint + workspace * 100), 12, '0')
          || '7' || substr(md5(kind || ':' || workspace || ':' || n), 1, 3)
          || '8' || substr(md5(kind || ':' || workspace || ':' || n), 4, 15))::uuid $$;
      create function scale.roll(kind text, workspace integer, n integer, sides integer) returns integer
      language sql immutable as $$
        select (hashtext(kind || workspace || ':' || n) & 2147483647) % sides $$;
      alter table task disable trigger user;
      alter table comment disable trigger user;`,
  },
  {
    name: 'sentences',
    sql: `
      create table scale.title as select (ordinality - 1)::integer as place, text
      from unnest('{${sentences(4_999, 6).join(',')}}'::text[]) with ordinality as made (text);
      create table scale.prose as select (ordinality - 1)::integer as place, text
      from unnest('{${sentences(4_999, 24).join(',')}}'::text[]) with ordinality as made (text);
      create unique index on scale.title (place);
      create unique index on scale.prose (place);
      analyze scale.title, scale.prose`,
  },
];

const LABELS = `
  insert into label (id, workspace_id, version, name, color, created_at, updated_at)
  select scale.id('label', w, n), scale.id('workspace', w, 0), 1, 'Label ' || n, '#2F80ED', scale.at(w, n), scale.at(w, n)
  from generate_series(0, 19) as n, generate_series(0, $1::integer - 1) as w`;

const SERIES = `
  insert into series (id, workspace_id, version, state, rule, start, time_zone, anchor, missed, month_end,
    day_starts_at, generated_count, skipped_keys, title, goal_id, priority, assignee_ids, label_ids,
    created_at, created_by_id, updated_at)
  select scale.id('series', w, n), scale.id('workspace', w, 0), 1, 'ACTIVE', 'FREQ=DAILY', '2026-01-01', 'UTC',
    'SCHEDULE', 'JUMP_TO_FUTURE', 'CLAMP', '00:00', 10, '{}', 'Series ' || n, scale.id('goal', w, n), 'NONE', '{}', '{}',
    scale.at(w, n), scale.id('member', w, 0), scale.at(w, n)
  from generate_series(0, 9) as n, generate_series(0, $1::integer - 1) as w`;

// Tasks of all workspaces lie among each other, as they do when everybody works at once.
const TASKS = `
  insert into task (id, workspace_id, version, number, title, description, status, priority, goal_id,
    assignee_ids, created_at, created_by_id, updated_at, completed_at, archived_at, deleted_at, parent_id,
    label_ids, watcher_ids, sort_key, due_date, overdue_at, series_id, occurrence_key)
  select scale.id('task', w, n), scale.id('workspace', w, 0), 1, n, title.text,
    case when n % 3 > 0 then prose.text end, status, priority,
    case when scale.roll('has goal', w, n, 10) < 7 then scale.id('goal', w, scale.roll('goal', w, n, 20)) end,
    array[scale.id('member', w, scale.roll('assignee', w, n, 10))],
    scale.at(w, n), scale.id('member', w, 0), scale.at(w, n),
    case when status = 'DONE' then scale.at(w, n) + interval '1 day' end,
    case when status = 'DONE' and scale.roll('archived', w, n, 10) = 0 then scale.at(w, n) + interval '2 days' end,
    case when scale.roll('deleted', w, n, 33) = 0 then scale.at(w, n) + interval '3 days' end,
    case when n % 10 between 1 and 3 and n > 10 then scale.id('task', w, n - n % 10) end,
    array[scale.id('label', w, scale.roll('label', w, n, 20))], array[scale.id('member', w, 0)],
    'd' || lpad(n::text, 6, '0'), due, due + 1,
    case when n % 10 = 5 then scale.id('series', w, n / 10 % 10) end,
    case when n % 10 = 5 then to_char('2026-01-01'::date + n, 'YYYY-MM-DD') end
  from generate_series(1, $2::integer) as n
  cross join generate_series(0, $1::integer - 1) as w
  cross join lateral (
    select (array['TODO', 'TODO', 'TODO', 'TODO', 'IN_PROGRESS', 'BACKLOG', 'DONE', 'DONE', 'DONE', 'CANCELED'])
        [1 + scale.roll('status', w, n, 10)] as status,
      (array['NONE', 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'])[1 + scale.roll('priority', w, n, 6)] as priority,
      case when scale.roll('has due', w, n, 10) < 6 then '2026-11-24'::date + scale.roll('due', w, n, 200) - 100 end as due
  ) as chosen
  join scale.title on title.place = scale.roll('title', w, n, 4999)
  join scale.prose on prose.place = scale.roll('prose', w, n, 4999)`;

const COMMENTS = `
  insert into comment (id, workspace_id, task_id, version, author_id, body, mention_ids, created_at, updated_at)
  select scale.id('comment ' || c, w, n), scale.id('workspace', w, 0), scale.id('task', w, n), 1,
    scale.id('member', w, c % 10), prose.text, '{}', scale.at(w, n) + c * interval '1 hour', scale.at(w, n)
  from generate_series(4, $2::integer, 4) as n
  cross join generate_series(0, $1::integer - 1) as w
  cross join lateral generate_series(1, case when n % 40 = 0 then 10 else 1 end) as c
  join scale.prose on prose.place = scale.roll('comment ' || c, w, n, 4999)`;

const REMINDERS = `
  insert into reminder (id, workspace_id, task_id, version, recipient_id, "offset", time_of_day, is_urgent,
    channels, created_at, updated_at)
  select scale.id('reminder', w, n), scale.id('workspace', w, 0), scale.id('task', w, n), 1,
    scale.id('member', w, 0), '-PT1H', '09:00', false, '{}', scale.at(w, n), scale.at(w, n)
  from generate_series(5, $2::integer, 5) as n, generate_series(0, $1::integer - 1) as w`;

// Those of the first workspace are due: what there is to claim is the same in every database.
const FIRINGS = `
  insert into reminder_firing (id, workspace_id, source_id, task_id, cause, recipient_id, fire_at, state)
  select scale.id('firing', w, n), scale.id('workspace', w, 0), scale.id('reminder', w, n), scale.id('task', w, n),
    'REMINDER', scale.id('member', w, 0),
    '2026-11-24T12:00:00Z'::timestamptz + (case when w = 0 and n <= 100 then -1 else 1 end) * n * interval '1 minute',
    case when n % 10 = 0 then 'PENDING' else 'FIRED' end
  from generate_series(5, $2::integer, 5) as n, generate_series(0, $1::integer - 1) as w`;

const RELATIONS = `
  insert into task_relation (workspace_id, task_id, other_id, kind, created_at)
  select scale.id('workspace', w, 0), scale.id('task', w, n), scale.id('task', w, n + 1), 'BLOCKS', scale.at(w, n)
  from generate_series(1, $2::integer - 1, 20) as n, generate_series(0, $1::integer - 1) as w`;

const SEARCH = `
  insert into search_text (task_id, comment_id, workspace_id, words)
  select task_id, comment_id, workspace_id, words from searchable
  on conflict do nothing`;

const ORDER = `
  alter table task enable trigger user;
  alter table comment enable trigger user;
  vacuum analyze`;

/** How a database is filled, in this order. */
export function stepsFor({ workspaces, tasksPerWorkspace }: Size): readonly Step[] {
  const filled = (name: string, sql: string): Step => ({
    name,
    sql: sql.replaceAll('$1', String(workspaces)).replaceAll('$2', String(tasksPerWorkspace)),
  });
  return [
    ...PREPARATION,
    filled('labels', LABELS),
    filled('series', SERIES),
    filled('tasks', TASKS),
    filled('comments', COMMENTS),
    filled('reminders', REMINDERS),
    filled('firings', FIRINGS),
    filled('relations', RELATIONS),
    filled('words', SEARCH),
  ];
}

/** Runs one by one: a vacuum cannot be part of several statements at once. */
export const LAST_STEPS = ORDER.split(';');
