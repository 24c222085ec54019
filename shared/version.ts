/** The version of the app, as in package.json (a test compares them): the browser shell has no other way to know. */
export const version = '0.1.0';
