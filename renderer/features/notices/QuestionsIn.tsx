import { Check, CircleDashed, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { writtenIn } from '../../ui/written-in.ts';
import { languageName } from '../act/logic/notice.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { type CardIn, cardsIn } from './facts.ts';

const pills = {
  good: { tone: 'calm', icon: Check },
  old: { tone: 'need', icon: History },
  none: { tone: 'wait', icon: CircleDashed },
} as const;

/** Every question with what there is of it in one language, and who checked that. */
export function QuestionsIn({ language }: { language: string }) {
  const { t } = useTranslation();
  const { value: office } = useOffice();
  const library = useSession((session) => session.library);
  if (library === null) return null;
  const cards = cardsIn(library, language);
  return (
    <Screen
      title={t('notices.questions.in', { language: languageName(language) })}
      lead={t('notices.questions.inLead')}
      back={{ label: t('notices.back'), onPress: () => go({ at: 'team', tab: 'rules' }) }}
    >
      <Stack>
        {library.purposes.map((purpose) => (
          <Card key={purpose.purpose} title={<Literal>{purpose.wording.standard.question}</Literal>}>
            <Rows>
              {cards
                .filter((card) => card.purpose === purpose)
                .map((card) => (
                  <CardRow
                    key={card.form}
                    card={card}
                    language={language}
                    administrator={office?.me.administrator === true}
                  />
                ))}
            </Rows>
          </Card>
        ))}
      </Stack>
    </Screen>
  );
}

interface Props {
  card: CardIn;
  language: string;
  administrator: boolean;
}

function CardRow({ card: { purpose, form, newest, state }, language, administrator }: Props) {
  const { t } = useTranslation();
  const question = purpose.wording[form].question;
  const name = t(`act.notice.${form}`);
  return (
    <Row
      name={name}
      {...(newest === null
        ? {}
        : {
            note: (
              <>
                <span {...writtenIn(language)}>{newest.wording.question}</span>{' '}
                {t('act.card.checked', { name: inWords(newest.checkedBy), date: showDate(newest.checkedOn) })}
              </>
            ),
          })}
    >
      <Pill {...pills[state]}>{t(`notices.questions.state.${state}`)}</Pill>
      {administrator && (
        <Button
          aria-label={t(newest === null ? 'notices.questions.writeThis' : 'notices.questions.changeThis', {
            question,
            form: name,
          })}
          onPress={() => go({ at: 'translate', language, purpose: purpose.purpose, form })}
        >
          {t(newest === null ? 'notices.questions.write' : 'notices.questions.change')}
        </Button>
      )}
    </Row>
  );
}
