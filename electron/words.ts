/** The few words that the operating system shows for us. All others are in the window's catalogues. */
export const words = { name: 'Doorstep', view: 'View' } as const;
