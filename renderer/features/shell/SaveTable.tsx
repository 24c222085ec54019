import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Problem } from '../../vault/api.ts';
import type { Table, TableSaving } from './save-table.ts';

/** Whose words are used: each room says what its table holds. */
type Room = 'incidents' | 'requests' | 'retention' | 'registers' | 'sharing';

interface Props {
  saving: TableSaving;
  room: Room;
  /** Of the file; it says nothing about anybody. */
  name: string;
  /** Null where nothing may leave, and the screen says why. */
  rows: () => Table | Promise<Table | null>;
}

/** The button that saves a table for other programs. */
export function SaveTable({ saving, room, name, rows }: Props) {
  const { t } = useTranslation();
  const save = async () => {
    const table = await rows();
    if (table !== null) saving.save(name, table);
  };
  return (
    <Button icon={FileSpreadsheet} busy={saving.busy} onPress={() => void save()}>
      {t(`${room}.save`)}
    </Button>
  );
}

/** What came of it, where the screen says such things. */
export function SavedNote({
  saving: { said, problem },
  room,
  unread = null,
}: Pick<Props, 'saving' | 'room'> & {
  /** Why what the table is made of could not be read. */
  unread?: Problem | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{said !== null && t(`${room}.${said}`)}</p>
      <ProblemNote problem={problem ?? unread} />
    </>
  );
}
