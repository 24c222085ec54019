/** The version of the app, as in package.json (a test compares them): what Electron calls the app's version depends on how it was started, and a browser knows none. */
export const version = '0.1.0';
