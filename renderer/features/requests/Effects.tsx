import { Lock, LockOpen } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { rightOf } from '../../../shared/rules/request/events.ts';
import type { Right } from '../../../shared/rules/rights/rights.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { onRecord } from './clock.ts';
import type { KnownCase } from './use-case.ts';

/** What follows in the person's own file: a lock, a pause, their own words, or the end of the file. Each laptop obeys it. */
export function Effects({ known: { one, today } }: { known: KnownCase }) {
  const { t } = useTranslation();
  const { about, reference } = one;
  if (one.kind !== 'rights-request' || about.file === '') return null;
  const right = rightOf(onRecord(one));
  const write = (kind: CaseKindName, start: TypedForm) => () =>
    go({ at: 'record', file: about.file, kind, record: null, start });
  const from = { reference, from: typedDate(today) };
  const buttons: Partial<Record<Right, ReactNode>> = {
    restrict: (
      <Button icon={Lock} onPress={write('restriction', from)}>
        {t('requests.restrict')}
      </Button>
    ),
    rectify: (
      <>
        <Button icon={Lock} onPress={write('restriction', { ...from, ground: 'accuracy' })}>
          {t('requests.restrictMeanwhile')}
        </Button>
        <Button onPress={write('own-statement', { on: typedDate(today) })}>{t('requests.statement')}</Button>
      </>
    ),
    object: (
      <Button icon={Lock} onPress={write('restriction', { ...from, ground: 'objection' })}>
        {t('requests.pause')}
      </Button>
    ),
    erase: (
      <>
        <Button onPress={() => go({ at: 'erase-part', file: about.file, request: one.view.file })}>
          {t('requests.erasePart')}
        </Button>
        <Button kind="quiet" onPress={() => go({ at: 'erase', file: about.file })}>
          {t('requests.eraseFile')}
        </Button>
      </>
    ),
  };
  return (
    <Card icon={Lock} title={t('requests.effects')}>
      <Stack>
        <p className="ui-soft">{t(`requests.effect.${right}`)}</p>
        <Standing file={about.file} write={write} />
        {buttons[right] !== undefined && <Buttons>{buttons[right]}</Buttons>}
      </Stack>
    </Card>
  );
}

/** What rests now, and how it ends. */
function Standing({
  file,
  write,
}: {
  file: string;
  write: (kind: CaseKindName, start: TypedForm) => () => void;
}) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('limits', file), [vault, file]);
  const { value } = useLoaded(load, file);
  if (value === null || (!value.locked && value.paused.length === 0)) return null;
  return (
    <>
      <p>
        <strong>{t(value.locked ? 'requests.locked' : 'requests.paused')}</strong>
      </p>
      <Buttons>
        <Button icon={LockOpen} onPress={write('restriction-ended', {})}>
          {t('requests.endLimit')}
        </Button>
        <Button kind="quiet" onPress={write('restriction-exception', {})}>
          {t('requests.exception')}
        </Button>
      </Buttons>
    </>
  );
}
