import { ChevronRight, Merge } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlaceholderPostcode } from '../../../shared/rules/postcode.ts';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { useRoving } from '../../ui/roving.ts';
import type { PersonSummary } from '../../vault/people-api.ts';
import { go } from '../shell/route.ts';
import { useServiceNames } from '../shell/services.ts';
import { AlertPills, NeedsPill } from './AlertPills.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';

/** Whether what somebody likes to be called says more than their full name does. */
export function isAnotherName(preferredName: string, name: string): boolean {
  return preferredName !== '' && !name.split(' ').includes(preferredName);
}

/** One person in a list: enough to be sure it is the right one, and the alert before the door. */
export function PersonRow({ person, children }: { person: PersonSummary; children?: ReactNode }) {
  const { t } = useTranslation();
  const services = useServiceNames(person.services);
  const {
    name,
    preferredName,
    dateOfBirth,
    postcode,
    recordNumber,
    alerts,
    accessNeeds,
    goesOnIn,
    safety,
    file,
  } = person;
  const { isStop, props } = useRoving(file, name);
  return (
    <li className="person">
      <button
        {...props}
        type="button"
        className="person-open"
        tabIndex={isStop ? 0 : -1}
        onClick={() => go({ at: 'file', file, tab: 'overview' })}
      >
        <span className="person-words">
          <span className="person-name">
            <Literal>{name}</Literal>{' '}
            {isAnotherName(preferredName, name) && (
              <span className="person-called">
                {t('people.called')} <Literal>{preferredName}</Literal>
              </span>
            )}
          </span>
          <span className="person-facts">
            <span>{recordNumber}</span>{' '}
            <span>
              {dateOfBirth === ''
                ? t('people.bornUnknown')
                : t('people.born', { date: showDate(dateOfBirth) })}
            </span>{' '}
            {postcode !== '' && !isPlaceholderPostcode(postcode) && <Literal>{postcode}</Literal>}
            {services.map((service) => (
              <Fragment key={service}>
                {' '}
                <Literal>{service}</Literal>
              </Fragment>
            ))}
          </span>
        </span>
        <ChevronRight aria-hidden size={22} />
      </button>
      <Pills>
        <AlertPills alerts={alerts} />
        <NeedsPill needs={accessNeeds} />
        {goesOnIn !== null && (
          <Pill tone="brand" icon={Merge}>
            {t('household.goesOnIn', { number: goesOnIn.recordNumber })}
          </Pill>
        )}
        {safety !== 'office' && <SafetyPill safety={safety} />}
      </Pills>
      {children}
    </li>
  );
}
