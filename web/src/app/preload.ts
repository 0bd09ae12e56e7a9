/**
 * Loads what people open in the middle of their work, once there is time: a page or a menu that is opened first while
 * the connection is lost could not be loaded then.
 */
export function preloadWhenIdle(): void {
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2_000));
  idle(async () => {
    for (const load of PARTS) await load().catch(() => undefined);
  });
}

const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./AccountMenu.tsx'),
  () => import('../ui/ConfirmDialog.tsx'),
  () => import('../tasks/TasksPage.tsx'),
  () => import('../tasks/TaskPage.tsx'),
  () => import('../labels/LabelChoiceDialog.tsx'),
  () => import('../conflicts/ConflictDialog.tsx'),
  () => import('../goals/GoalsPage.tsx'),
  () => import('../goals/GoalPage.tsx'),
  () => import('../board/BoardPage.tsx'),
  () => import('../inbox/InboxPage.tsx'),
  () => import('../overview/OverviewPage.tsx'),
  () => import('../overview/Charts.tsx'),
  () => import('../settings/SettingsPage.tsx'),
  () => import('../profile/ProfilePage.tsx'),
  () => import('../audit/AuditPage.tsx'),
  () => import('../system/SystemPage.tsx'),
  () => import('../labels/LabelsPage.tsx'),
  () => import('../inbox/PreferencesPage.tsx'),
  () => import('../palette/PaletteDialog.tsx'),
];
