import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input, TextField } from 'react-aria-components';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { FieldHint, FieldLabel, FieldProblem } from './Field.tsx';

export interface PassphraseFieldProps {
  id?: string;
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** `new-password` where one is chosen, so that password managers behave. */
  purpose: 'current-password' | 'new-password';
}

/** Hidden at first, with a button to show it. Pasting is welcome. */
export function PassphraseField({ label, hint, problem, purpose, ...rest }: PassphraseFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const turn = () => {
    setShown(!shown);
    announce(shown ? t('ui.passphraseHidden') : t('ui.passphraseShown'));
  };
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={purpose}
      spellCheck="false"
      className="ui-field"
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel>{label}</FieldLabel>
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <div className="ui-with-button">
        <Input className="ui-input" autoCapitalize="none" />
        <Button icon={shown ? EyeOff : Eye} onPress={turn}>
          {shown ? t('ui.hide') : t('ui.show')}
        </Button>
      </div>
      <FieldProblem>{problem}</FieldProblem>
    </TextField>
  );
}
