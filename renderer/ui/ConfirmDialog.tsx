import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, Buttons } from './Button.tsx';

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  confirm: { label: ReactNode; kind?: 'main' | 'danger'; busy?: boolean; onPress: () => void };
  cancel?: ReactNode;
}

/** A plain question before something that cannot be undone. Escape, and the first button, mean no. */
export function ConfirmDialog({ isOpen, onClose, title, children, confirm, cancel }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="ui-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="ui-modal">
        <Dialog role="alertdialog" className="ui-dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div>{children}</div>
          <Buttons push>
            <Button onPress={onClose}>{cancel ?? t('ui.cancel')}</Button>
            <Button kind={confirm.kind ?? 'main'} busy={confirm.busy ?? false} onPress={confirm.onPress}>
              {confirm.label}
            </Button>
          </Buttons>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
