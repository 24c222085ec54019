import { Eye, Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileIdStart, fileReference } from '../../../shared/rules/file-reference.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { OfficeView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import type { GlassForm } from './form.ts';

interface Props {
  form: GlassForm;
  office: OfficeView;
  busy: boolean;
  note: ReactNode;
  onOpen: () => void;
}

/** What the log will say of it, before it is said. */
export function Warning({ form, office, busy, note, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Card icon={Eye} title={t('glass.seen')}>
        <Facts
          facts={[
            { term: t('glass.you'), value: <Literal>{nameOf(office, office.me.worker)}</Literal> },
            { term: t('glass.whichFile'), value: fileReference(fileIdStart(form.reference) ?? '') },
            { term: t('glass.whichReason'), value: t(`glass.reasons.${form.reason}`) },
            { term: t('glass.howLong'), value: t('glass.hour', { count: form.hours }) },
          ]}
        />
      </Card>
      <Banner tone="wait" title={t('glass.means')}>
        <ul className="told">
          <li>{t('glass.means1')}</li>
          <li>{t('glass.means2')}</li>
        </ul>
      </Banner>
      {note}
      <Buttons push>
        <Button kind="danger" icon={Siren} busy={busy} onPress={onOpen}>
          {t('glass.open')}
        </Button>
      </Buttons>
    </>
  );
}
