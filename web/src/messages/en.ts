import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import {
  comments,
  conflict,
  detail,
  labels,
  recurrence,
  relations,
  reminders,
  subtasks,
  time,
} from './en/detail.ts';
import { goals } from './en/goals.ts';
import { inbox } from './en/inbox.ts';
import { activity, overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { profile } from './en/profile.ts';
import { settings } from './en/settings.ts';
import { system } from './en/system.ts';
import { tasks } from './en/tasks.ts';
import { teams } from './en/teams.ts';
import { workspace } from './en/workspace.ts';

/** What the console says, in English. The other languages have the same keys: the compiler sees to that. */
export const en = {
  app: {
    name: 'Trellis',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    asServerSays: (message: string) => message,
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
    profile: 'Profile',
    signOut: 'Sign out',
    theme: 'Theme',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    unread: (count: number) => `${count} unread`,
  },
  connection: {
    lost: 'The connection is lost. What you change is kept and sent when it is back.',
    awaited: 'This cannot be loaded without a connection. It comes as soon as it is back.',
    back: 'Connected again.',
    waiting: (count: number) => (count === 1 ? '1 change waits.' : `${count} changes wait.`),
    aChange: 'A change',
    tooOld: (what: string) =>
      `“${what}” was written more than a day ago and never sent. It was not saved, as it might undo what others did since.`,
    conflict: (what: string) =>
      `“${what}” was written while the connection was lost, and somebody else has changed the same meanwhile.`,
    unsentTitle: 'Some changes were not sent',
    unsent: (count: number) =>
      `${count === 1 ? '1 change waits' : `${count} changes wait`} for the connection. Whoever signs out gives them up.`,
    giveUp: 'Give them up and sign out',
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
    endedHereOnly:
      'You are signed out on this device. The server could not be reached: there the session goes on until it expires, or until you end it under Profile.',
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
    ALREADY_EXISTS: 'This is taken already. Choose another one.',
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
  subtasks,
  labels,
  board,
  inbox,
  audit,
  palette,
  profile,
  teams,
  workspace,
  settings,
  system,
};

export type Messages = typeof en;
