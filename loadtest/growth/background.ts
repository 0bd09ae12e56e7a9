import { type Size, type Step, stepsFor } from '../scale/data.ts';

// A task that was deleted long ago would be purged, and a reminder that is overdue would fire, while
// something else is measured.
const SETTLED = `update task set deleted_at = now() where deleted_at is not null`;

/** Tasks with labels, series, comments, reminders, relations and words, in workspaces of their own. */
export function tasksSteps(size: Size): Step[] {
  return [
    ...stepsFor(size).filter(({ name }) => name !== 'firings'),
    { name: 'deleted tasks', sql: SETTLED },
  ];
}

// The services run meanwhile, and look after the rows of the other workspaces themselves.
const IN_BACKGROUND = `workspace_id in (
    select scale.id('workspace', w, 0) from generate_series(0, $1::integer - 1) as w
  )`;

const PEOPLE = `
  insert into account (id, version, display_name, handle, email, time_zone, locale, created_at, updated_at)
  select scale.id('member', w, n), 1, 'Member ' || n, 'member-' || w || '-' || n,
    'member-' || w || '-' || n || '@background.example', 'UTC', 'en', scale.at(w, n), scale.at(w, n)
  from generate_series(0, $1::integer - 1) as w, generate_series(0, 9) as n`;

const WORKSPACES = `
  insert into workspace (id, version, slug, name, time_zone, week_start, created_at, updated_at)
  select scale.id('workspace', w, 0), 1, 'background-' || w, 'Background ' || w, 'UTC', 'MO', scale.at(w, 0), scale.at(w, 0)
  from generate_series(0, $1::integer - 1) as w`;

const MEMBERSHIPS = `
  insert into membership (id, version, workspace_id, user_id, role, joined_at, updated_at)
  select scale.id('membership', w, n), 1, scale.id('workspace', w, 0), scale.id('member', w, n),
    case when n = 0 then 'ADMIN' else 'MEMBER' end, scale.at(w, n), scale.at(w, n)
  from generate_series(0, $1::integer - 1) as w, generate_series(0, 9) as n`;

const GOALS = `
  insert into goal (id, workspace_id, version, title, status, health, owner_id, ancestor_ids, progress_source,
    progress, manual_progress, progress_updated_at, created_at, created_by_id, updated_at)
  select scale.id('goal', w, n), scale.id('workspace', w, 0), 1, 'Goal ' || n, 'ACTIVE', 'ON_TRACK',
    scale.id('member', w, n % 10), '{}', 'TASKS', 0.5, 0, scale.at(w, n), scale.at(w, n),
    scale.id('member', w, 0), scale.at(w, n)
  from generate_series(0, $1::integer - 1) as w, generate_series(0, 19) as n`;

// What goals keeps of each task of a goal.
const GOAL_TASKS = `
  insert into goal_task (task_id, workspace_id, goal_id, status, number, series_id)
  select id, workspace_id, goal_id, status, number, series_id
  from tasks.task
  where goal_id is not null and deleted_at is null and ${IN_BACKGROUND}`;

// Of a task its creation and one change. Hashes and sealed texts are of the right size only: nothing
// that is measured checks them.
const RECORDS = `
  insert into audit_event (id, workspace_id, sequence, type, occurred_at, recorded_at, actor_kind, actor_id,
    subject_type, subject_id, task_id, goal_id, changes, correlation_id, source, text_owner_id, prev_hash, hash)
  select gen_random_uuid(), scale.id('workspace', w, 0), 2 * n - 1 + change,
    case change when 0 then 'tasks.task-created.v1' else 'tasks.task-updated.v1' end,
    scale.at(w, n), scale.at(w, n), 'USER', scale.id('member', w, n % 10), 'task',
    scale.id('task', w, n)::text, scale.id('task', w, n), null,
    jsonb_build_array(
      jsonb_build_object('field', 'title', 'before', null, 'after', repeat(md5(n::text), 3), 'isSealed', true),
      jsonb_build_object('field', 'status', 'before', 'TODO', 'after', 'DONE')),
    gen_random_uuid()::text, repeat(md5(w::text), 4), scale.id('member', w, n % 10),
    repeat(md5(n::text), 2), repeat(md5((n + 1)::text), 2)
  from generate_series(1, $2::integer) as n
  cross join generate_series(0, $1::integer - 1) as w
  cross join generate_series(0, 1) as change`;

const HEADS = `
  insert into audit_head (workspace_id, sequence, hash)
  select scale.id('workspace', w, 0), 2 * $2::integer, repeat(md5(w::text), 2)
  from generate_series(0, $1::integer - 1) as w`;

const ANCHORED = `
  insert into anchored_head (workspace_id, sequence, anchored_at)
  select workspace_id, sequence, now() from audit_head where ${IN_BACKGROUND}`;

const DIRECTORY = `
  insert into membership (workspace_id, user_id, role)
  select scale.id('workspace', w, 0), scale.id('member', w, n), 'MEMBER'
  from generate_series(0, $1::integer - 1) as w, generate_series(0, 9) as n`;

// Whoever is assigned is told; half of it has been read.
const NOTIFICATIONS = `
  insert into notification (id, workspace_id, recipient_id, topic, title, actor_id, task_id, group_key,
    event_id, is_waiting, created_at, read_at)
  select gen_random_uuid(), workspace_id, assignee_ids[1], 'ASSIGNED', title, created_by_id, id, 'task:' || id,
    gen_random_uuid(), false, created_at, case when number % 2 = 0 then created_at end
  from tasks.task
  where assignee_ids[1] <> created_by_id and ${IN_BACKGROUND}`;

/** What the other subgraphs have of the same workspaces, by subgraph. */
export function othersSteps({ workspaces, tasksPerWorkspace }: Size): Map<string, Step[]> {
  const filled = (name: string, sql: string): Step => ({
    name,
    sql: sql.replaceAll('$1', String(workspaces)).replaceAll('$2', String(tasksPerWorkspace)),
  });
  return new Map([
    [
      'accounts',
      [
        filled('people', PEOPLE),
        filled('workspaces', WORKSPACES),
        filled('memberships', MEMBERSHIPS),
      ],
    ],
    ['goals', [filled('goals', GOALS), filled('tasks of goals', GOAL_TASKS)]],
    ['audit', [filled('records', RECORDS), filled('heads', HEADS), filled('anchors', ANCHORED)]],
    ['notifications', [filled('directory', DIRECTORY), filled('notifications', NOTIFICATIONS)]],
  ]);
}
