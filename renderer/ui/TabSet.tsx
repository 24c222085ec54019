import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export interface TabSetProps<I extends string> {
  label: string;
  tabs: readonly { id: I; title: string; content: ReactNode }[];
  selected: I;
  onSelect: (id: I) => void;
}

export function TabSet<I extends string>({ label, tabs, selected, onSelect }: TabSetProps<I>) {
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <TabList className="ui-tab-list" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="ui-tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="ui-tab-panel">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
