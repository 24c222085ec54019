import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { dismissAnnouncement, useSession } from './session.ts';

/** What the vault must tell the worker. Stays until it is read. */
export function Announcements() {
  const announcements = useSession((session) => session.announcements);
  if (announcements.length === 0) return null;
  return (
    <div className="announcements">
      <Stack tight>
        {announcements.map((announcement, index) => (
          <ProblemNote
            key={`${announcement.code}-${announcements.length - index}`}
            problem={announcement}
            tone="wait"
            onDismiss={() => dismissAnnouncement(announcement)}
          />
        ))}
      </Stack>
    </div>
  );
}
