import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, showTime } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import type { DeviceReport, OfficeView } from '../../../vault/office-api.ts';
import { ControllerLine } from '../../shell/ControllerLine.tsx';
import { useSession } from '../../shell/session.ts';
import { teamIn } from '../team-words.ts';
import { DeviceStory } from './DeviceStory.tsx';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="report-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** One page for whoever asks: what is on a laptop, why nobody can read it, what has been done since, and what nobody can promise. */
export function DeviceReportSheet({ report, office }: { report: DeviceReport; office: OfficeView }) {
  const { t } = useTranslation();
  const organisation = useSession(({ library }) => library?.organisation.name) ?? '';
  const { device, workerName, teams, files, accepted, parked } = report;
  const now = new Date().toISOString();
  const isRemoved = device.removed !== null;
  return (
    <article className="report">
      <header>
        <h2>{t('team.report.title')}</h2>
        <p className="ui-soft">{t('team.report.about', { name: inWords(workerName) })}</p>
      </header>
      <Part title={t('team.report.story')}>
        <DeviceStory device={device} />
      </Part>
      <div className="report-pair">
        <Part title={t('team.report.holds')}>
          <ul className="plain-list">
            <li>{t('team.report.files', { count: files })}</li>
            <li>{t('team.report.sent', { count: accepted })}</li>
            {isRemoved && (
              <li>
                {parked === 0 ? t('team.report.handedInNone') : t('team.report.handedIn', { count: parked })}
              </li>
            )}
          </ul>
        </Part>
        <Part title={t('team.report.why1Title')}>
          <ul className="plain-list">
            <li>{t('team.report.sealed')}</li>
            <li>{t('team.report.twoHalves')}</li>
            <li>{t('team.report.locked')}</li>
          </ul>
        </Part>
      </div>
      <Part title={t(isRemoved ? 'team.report.keys' : 'team.report.keysNow')}>
        {teams.length === 0 ? (
          <p>{t('team.report.noTeams')}</p>
        ) : (
          <table className="report-keys">
            <thead>
              <tr>
                <th scope="col">{t('team.report.team')}</th>
                <th scope="col">{t('team.report.renewed')}</th>
              </tr>
            </thead>
            <tbody>
              {teams.map(({ team, name, keyRenewed }) => {
                const kind = office.teams.find((one) => one.team === team)?.kind ?? 'work';
                return (
                  <tr key={team}>
                    <th scope="row">{teamIn(t, { name, kind })}</th>
                    <td>
                      {keyRenewed !== null
                        ? t('team.laptop.at', { date: showDate(keyRenewed), time: showTime(keyRenewed) })
                        : t(isRemoved ? 'team.report.notYet' : 'team.report.stillIn')}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        <p className="ui-soft">{t('team.report.keysMean')}</p>
      </Part>
      <Part title={t('team.report.notPromised')}>
        <ul className="plain-list">
          <li>{t('team.report.notOpen')}</li>
          <li>{t('team.report.notNote')}</li>
          <li>{t('team.report.notStore')}</li>
          <li>{t('team.report.notOld')}</li>
        </ul>
      </Part>
      <ControllerLine />
      <footer className="ui-soft">
        {t('team.report.made', {
          date: showDate(now),
          time: showTime(now),
          organisation: inWords(organisation),
        })}
      </footer>
    </article>
  );
}
