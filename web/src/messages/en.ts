import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import { comments, conflict, detail, recurrence, relations, reminders, time } from './en/detail.ts';
import { goals } from './en/goals.ts';
import { inbox } from './en/inbox.ts';
import { activity, overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { settings } from './en/settings.ts';
import { system } from './en/system.ts';
import { tasks } from './en/tasks.ts';

/** What the console says, in English. The other languages have the same keys: the compiler sees to that. */
export const en = {
  app: {
    name: 'Trellis',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    loading: 'Loading …',
    notFound: 'There is nothing here.',
    notFoundHint: 'It was deleted, or you cannot see it. Ask whoever sent you the link for access.',
    toOverview: 'Back to the overview',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    create: 'Create',
    delete: 'Delete',
    edit: 'Edit',
    retry: 'Try again',
    more: 'Show more',
    none: 'None',
    notSaved: 'This was not saved:',
    failed: 'This could not be loaded.',
    crashed: 'This page broke. Reload it; what you have saved is safe.',
  },
  nav: {
    overview: 'Overview',
    goals: 'Goals',
    tasks: 'Tasks',
    board: 'Board',
    inbox: 'Inbox',
    audit: 'Audit trail',
    settings: 'Settings',
    system: 'System',
    explorer: 'API explorer',
    workspace: 'Workspace',
    account: 'Account',
    signOut: 'Sign out',
    theme: 'Theme',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    unread: (count: number) => `${count} unread`,
  },
  connection: {
    lost: 'The connection is lost. What you change is kept and sent when it is back.',
    back: 'Connected again.',
  },
  session: {
    signIn: 'Sign in',
    signUp: 'Create an account',
    email: 'Email address',
    password: 'Password',
    passwordHint: 'At least 12 characters.',
    displayName: 'Your name',
    workspaceName: 'Name of your workspace',
    workspaceNameHint: 'You can invite others to it later.',
    timeZone: 'Time zone',
    newHere: 'New here?',
    haveAccount: 'You have an account?',
    welcome: 'Goals, tasks and who must be told. Live.',
    demo: 'After npm start there is a demo user:',
    useDemo: 'Fill in the demo user',
  },
  errors: {
    INVALID_CREDENTIALS: 'Address and password do not match. Check both and try again.',
    RATE_LIMITED: 'Too many tries. Wait a moment, then try again.',
    UNREACHABLE: 'The server cannot be reached. Check your connection and try again.',
    NOT_FOUND: 'It is gone, or you cannot see it.',
    PERMISSION_DENIED: 'Your role does not allow this. Ask an admin of the workspace.',
    FORBIDDEN: 'Your role does not allow this. Ask an admin of the workspace.',
    UNAUTHENTICATED: 'Your session has ended. Sign in again.',
    VERSION_CONFLICT: 'Somebody was faster. Look at what has changed, then decide.',
    DEPENDENCY_CYCLE: 'These tasks would wait for each other in a circle.',
    HIERARCHY_CYCLE: 'A thing cannot be below itself.',
    INTERNAL: 'Something went wrong at the server. Try again; if it stays, tell an admin.',
    SERVICE_UNAVAILABLE: 'The server has too much to do. Try again in a moment.',
    PERSISTED_QUERY_NOT_IN_LIST: 'This page is older than the server. Reload it.',
    SUBGRAPH_UNAVAILABLE: 'A part of the server is away. Try again in a moment.',
  } as Record<string, string>,
  tasks,
  goals,
  overview,
  activity,
  detail,
  conflict,
  time,
  recurrence,
  reminders,
  comments,
  relations,
  board,
  inbox,
  audit,
  palette,
  settings,
  system,
};

export type Messages = typeof en;
