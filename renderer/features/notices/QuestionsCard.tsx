import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { otherLanguages } from '../../../shared/rules/notice/card-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { writtenIn } from '../../ui/written-in.ts';
import { languageName } from '../act/logic/notice.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { cardsIn } from './facts.ts';

/** In each language of the notices: how many of the questions people can be asked in it. */
export function QuestionsCard() {
  const { t } = useTranslation();
  const library = useSession((session) => session.library);
  if (library === null) return null;
  const languages = otherLanguages(library.notices);
  return (
    <Card icon={Languages} title={t('notices.questions.title')}>
      <Stack tight>
        <p>{t('notices.questions.lead')}</p>
        {languages.length === 0 ? (
          <p>{t('notices.questions.none')}</p>
        ) : (
          <Rows>
            {languages.map((language) => {
              const cards = cardsIn(library, language);
              const good = cards.filter(({ state }) => state === 'good').length;
              return (
                <Row
                  key={language}
                  name={<span {...writtenIn(language)}>{languageName(language)}</span>}
                  note={t('notices.questions.count', { good, of: cards.length })}
                >
                  <Button
                    aria-label={t('notices.questions.openThis', { language: languageName(language) })}
                    onPress={() => go({ at: 'questions-in', language })}
                  >
                    {t('notices.open')}
                  </Button>
                </Row>
              );
            })}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}
