/** What the window may be granted. Without Electron in it, so that the rule can be read and tried by itself. */

export interface Wish {
  permission: string;
  /** The window's own page asks. */
  own: boolean;
  details: object;
}

/** Two wishes: not to evict what is stored here; and the camera without sound, if the worker says so this time. */
export async function isGranted(
  { permission, own, details }: Wish,
  askForCamera: () => Promise<boolean>,
): Promise<boolean> {
  if (!own) return false;
  if (permission === 'persistent-storage') return true;
  return permission === 'media' && isPictureOnly(details) && askForCamera();
}

function isPictureOnly(details: object): boolean {
  const wanted: unknown = 'mediaTypes' in details ? details.mediaTypes : [];
  return Array.isArray(wanted) && wanted.length > 0 && wanted.every((one) => one === 'video');
}
