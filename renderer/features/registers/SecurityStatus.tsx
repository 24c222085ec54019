import { Plus, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { usePaper } from '../shell/paper.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { useSecurityFacts } from './security-facts.ts';

/** What keeps information safe, in plain words, as the NHS toolkit and an auditor ask for it. What nobody has told Doorstep is not known. */
export function SecurityStatus() {
  const { t } = useTranslation();
  const { value: office, problem: unread } = useOffice();
  const { facts, laptops } = useSecurityFacts(office);
  const paper = usePaper({ thing: 'register', file: null });
  const saving = useSaveTable('register');
  const head = [t('security.laptopOf'), t('security.since'), t('security.lastSeen'), t('security.state')];
  return (
    <Screen
      title={t('security.title')}
      lead={t('security.lead')}
      back={{ label: t('registers.back'), onPress: () => go({ at: 'team', tab: 'registers' }) }}
      actions={
        <>
          {office?.me.custodian === true && (
            <Button
              icon={Plus}
              onPress={() => go({ at: 'register-entry', register: 'security-check', record: null })}
            >
              {t('record.security-check.add')}
            </Button>
          )}
          <Button icon={Printer} busy={paper.busy} onPress={paper.print}>
            {t('incidents.print')}
          </Button>
          <SaveTable
            saving={saving}
            room="registers"
            name="security.csv"
            rows={() => [
              ...facts.map(({ term, value }) => [term, value]),
              [],
              head,
              ...laptops.map(({ cells }) => cells),
            ]}
          />
        </>
      }
    >
      <div className="screen-only">
        <SavedNote saving={saving} room="registers" unread={paper.problem ?? unread} />
        <p role="status">{paper.said !== null && t(`receipt.${paper.said}`)}</p>
      </div>
      <article className="report" aria-label={t('security.title')}>
        <Facts facts={facts.map(({ term, value }) => ({ term, value: <Literal lines>{value}</Literal> }))} />
        <section className="report-part">
          <h2>{t('security.laptops', { count: laptops.length })}</h2>
          <table className="report-keys">
            <thead>
              <tr>
                {head.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {laptops.map(({ device, cells: [name, ...rest] }) => (
                <tr key={device}>
                  <th scope="row">
                    <Literal>{name}</Literal>
                  </th>
                  {rest.map((cell, place) => (
                    <td key={head[place + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <ControllerLine />
        <p className="ui-soft">{t('security.made', { date: showDate(new Date().toISOString()) })}</p>
      </article>
    </Screen>
  );
}
