import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { go } from '../shell/route.ts';
import { useTemplates } from './templates.ts';

/** A button for each set of questions that may be asked. */
export function BeginAssessment({ file }: { file: string }) {
  const { t } = useTranslation();
  const templates = useTemplates();
  if (templates.length === 0) return <p className="ui-soft">{t('support.noTemplates')}</p>;
  return templates.map(({ code, name, start }) => (
    <Button
      key={code}
      icon={Plus}
      onPress={() => go({ at: 'record', file, kind: 'assessment', record: null, start })}
    >
      {t('support.begin', { name })}
    </Button>
  ));
}
