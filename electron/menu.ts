/** Only what keyboards expect: editing, zoom, full screen, closing. Reload and developer tools are left out on purpose. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { words } from './words.ts';

export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...own, { role: 'editMenu' }, view, { role: 'windowMenu' }]),
  );
}
