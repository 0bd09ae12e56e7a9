import { Navigate, Route, Routes } from 'react-router';
import { ForAdmins } from '../workspace/ForAdmins.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';

const AuditPage = lazyPage(() => import('../audit/AuditPage.tsx'));
const BoardPage = lazyPage(() => import('../board/BoardPage.tsx'));
const GoalPage = lazyPage(() => import('../goals/GoalPage.tsx'));
const GoalsPage = lazyPage(() => import('../goals/GoalsPage.tsx'));
const InboxPage = lazyPage(() => import('../inbox/InboxPage.tsx'));
const PreferencesPage = lazyPage(() => import('../inbox/PreferencesPage.tsx'));
const LabelsPage = lazyPage(() => import('../labels/LabelsPage.tsx'));
const OverviewPage = lazyPage(() => import('../overview/OverviewPage.tsx'));
const ProfilePage = lazyPage(() => import('../profile/ProfilePage.tsx'));
const JoinPage = lazyPage(() => import('../session/JoinPage.tsx'));
const SettingsPage = lazyPage(() => import('../settings/SettingsPage.tsx'));
const SystemPage = lazyPage(() => import('../system/SystemPage.tsx'));
const TaskPage = lazyPage(() => import('../tasks/TaskPage.tsx'));
const TasksPage = lazyPage(() => import('../tasks/TasksPage.tsx'));
const NewWorkspacePage = lazyPage(() => import('../workspace/NewWorkspacePage.tsx'));

/** All pages, each loaded when it is first opened. */
export function Pages() {
  const { slug } = useWorkspace();
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/" element={<Navigate to={`/w/${slug}/overview`} replace />} />
        <Route path="/join" element={<JoinPage />} />
        <Route path="/tasks/:id" element={<TaskPage />} />
        <Route path="/goals/:id" element={<GoalPage />} />
        <Route path="/w/:slug">
          <Route index element={<Navigate to="overview" replace />} />
          <Route path="overview" element={<OverviewPage />} />
          <Route path="goals" element={<GoalsPage />} />
          <Route path="board" element={<BoardPage />} />
          <Route path="inbox" element={<InboxPage />} />
          <Route path="inbox/preferences" element={<PreferencesPage />} />
          <Route path="labels" element={<LabelsPage />} />
          <Route
            path="audit"
            element={
              <ForAdmins>
                <AuditPage />
              </ForAdmins>
            }
          />
          <Route path="new-workspace" element={<NewWorkspacePage />} />
          <Route path="profile" element={<ProfilePage />} />
          <Route path="settings" element={<SettingsPage />} />
          <Route
            path="system"
            element={
              <ForAdmins>
                <SystemPage />
              </ForAdmins>
            }
          />
          <Route path="tasks" element={<TasksPage />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
