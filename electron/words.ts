/** The few words that the operating system shows for us. All others are in the window's catalogues. */
export const words = {
  name: 'Doorstep',
  view: 'View',
  camera: 'Doorstep would like to use the camera, to take a photo.',
  cameraYes: 'Use the camera',
  cameraNo: 'No',
} as const;
