import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Label, SearchField } from 'react-aria-components';

/** Finds while one types. Escape empties it. */
export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <SearchField className="search" value={value} onChange={onChange} autoComplete="off">
      <Label className="ui-label">{t('people.search')}</Label>
      <div className="search-box">
        <Search aria-hidden size={22} />
        <Input className="ui-input" placeholder={t('people.searchHint')} dir="auto" />
        <Button className="ui-button search-clear" data-kind="quiet" aria-label={t('people.clear')}>
          <X aria-hidden size={22} />
        </Button>
      </div>
    </SearchField>
  );
}
