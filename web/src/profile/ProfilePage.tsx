import { useQuery } from '@apollo/client/react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { ProfileDocument } from './generated/profile.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { Sessions } from './Sessions.tsx';
import '../ui/detail.css';
import '../settings/settings.css';

/** What belongs to the person, whichever workspace they are in. */
export default function ProfilePage() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(ProfileDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const viewer = data?.viewer;
  return (
    <>
      <div className="page-head">
        <h1>{t.nav.profile}</h1>
      </div>
      {viewer ? (
        <div className="settings">
          <ProfileForm key={viewer.version} user={viewer} />
          <PasswordForm email={viewer.email ?? ''} />
          <Sessions />
        </div>
      ) : (
        <Loading />
      )}
    </>
  );
}
