import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { optOutScope } from '../../../shared/rules/opt-out.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { isEnded, useEntries } from './entries.ts';
import { useRegisterTable } from './entry-text.ts';
import { FlowCard } from './FlowCard.tsx';

/** The register of the national data opt-out: which flows it counts for, worked out from what is known of each, and their yearly reviews. */
export function OptOut() {
  const { t } = useTranslation();
  const words = useRecordWords('data-flow');
  const flows = useEntries('data-flow');
  const standing = flows.filter(({ entry }) => !isEnded(entry));
  const mayWrite = useOffice().value?.me.custodian === true;
  const saving = useSaveTable('register');
  const table = useRegisterTable('data-flow');
  const reviews = useRegisterTable('flow-review');
  const reviewed = useEntries('flow-review');
  return (
    <Screen
      title={t('optOut.title')}
      lead={t('optOut.lead')}
      back={{ label: t('registers.back'), onPress: () => go({ at: 'team', tab: 'registers' }) }}
      actions={
        <>
          {mayWrite && (
            <Button
              icon={Plus}
              onPress={() => go({ at: 'register-entry', register: 'data-flow', record: null })}
            >
              {words.add}
            </Button>
          )}
          {flows.length > 0 && (
            <SaveTable
              saving={saving}
              room="registers"
              name="data-flows.csv"
              rows={() => [...table(flows), [], ...reviews(reviewed)]}
            />
          )}
        </>
      }
    >
      <Stack>
        <SavedNote saving={saving} room="registers" />
        {!mayWrite && <p className="ui-soft">{t('registers.custodians')}</p>}
        <Statement scopes={standing.map(({ entry }) => optOutScope(entry.values).scope)} />
        {standing.map((flow) => (
          <FlowCard key={flow.entry.record} flow={flow} mayWrite={mayWrite} />
        ))}
      </Stack>
    </Screen>
  );
}

/** The one sentence that an auditor asks for, from the list itself. */
function Statement({ scopes }: { scopes: readonly ('in' | 'out' | 'open')[] }) {
  const { t } = useTranslation();
  const count = (which: 'in' | 'open') => scopes.filter((scope) => scope === which).length;
  if (scopes.length === 0) return <p>{t('optOut.noFlows')}</p>;
  if (count('in') + count('open') === 0) {
    return <Banner tone="calm">{t('optOut.none', { count: scopes.length })}</Banner>;
  }
  return (
    <Banner tone="wait">
      {count('in') > 0 && t('optOut.in', { count: count('in') })}{' '}
      {count('open') > 0 && t('optOut.open', { count: count('open') })}
    </Banner>
  );
}
