import { FileUp, Mailbox, Merge, Siren, UserPlus } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { RovingList } from '../../ui/RovingList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useIsInTeam } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { PersonRow } from './PersonRow.tsx';
import { useSearch } from './search.ts';
import { SearchBox } from './SearchBox.tsx';

/** From this many letters a search says something, and a new person may be added. */
const enough = 2;

/** Search first. A new person is added only from a search, so that nobody gets two files. */
export function People() {
  const { t } = useTranslation();
  const vault = useVault();
  const isProtector = useIsInTeam('data-protection');
  const query = useSearch((state) => state.query);
  const load = useCallback(() => vault.call('findPeople', query), [vault, query]);
  const { value: people, problem } = useLoaded(load, null);
  const searched = query.trim().length >= enough;
  const found = people?.length ?? 0;
  useEffect(() => {
    if (searched && people !== null) announce(t('people.found', { count: found }));
  }, [searched, people, found, t]);

  return (
    <Screen
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        <>
          <Button kind="quiet" icon={FileUp} onPress={() => go({ at: 'import' })}>
            {t('import.action')}
          </Button>
          <Button kind="quiet" icon={Merge} onPress={() => go({ at: 'same-people' })}>
            {t('household.toList')}
          </Button>
          {isProtector && (
            <Button kind="quiet" icon={Mailbox} onPress={() => go({ at: 'mailing-list' })}>
              {t('mailing.toList')}
            </Button>
          )}
          <Button kind="quiet" icon={Siren} onPress={() => go({ at: 'glass' })}>
            {t('glass.toList')}
          </Button>
        </>
      }
    >
      <SearchBox value={query} onChange={(typed) => useSearch.setState({ query: typed })} />
      <ProblemNote problem={problem} />
      {people !== null && (
        <Card title={searched ? t('people.found', { count: found }) : t('people.all')}>
          {found === 0 && <p>{t(searched ? 'people.none' : 'people.nobodyYet')}</p>}
          <RovingList className="people" items={people.map(({ file }) => file)}>
            {people.map((person) => (
              <PersonRow key={person.file} person={person} />
            ))}
          </RovingList>
        </Card>
      )}
      {searched && (
        <section className="add-after-search" aria-label={t('people.notHere')}>
          <p>
            <strong>{t('people.notHere')}</strong> {t('people.lookFirst')}
          </p>
          <Button icon={UserPlus} onPress={() => go({ at: 'add-person', name: query.trim() })}>
            {t('people.add')}: <Literal>{query.trim()}</Literal>
          </Button>
        </section>
      )}
    </Screen>
  );
}
