/**
 * What people choose, and so what is tried first: the words that lead every published list of leaked passwords, the long phrases that are
 * quoted most, and what suggests itself in this work. Taken out of a passphrase before what is left is looked at.
 */
const words = `
  password passphrase passwort secret letmein welcome login admin administrator master access changeme default testing
  qwerty qwertz azerty iloveyou ilove love monkey dragon sunshine princess football baseball shadow superman batman
  pokemon starwars whatever trustno freedom flower cheese computer internet summer winter spring autumn hello
  liverpool arsenal chelsea everton manchester united rangers celtic tottenham england britain london
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday christmas birthday family daddy mummy grandma
  doorstep consent charity outreach volunteer support community visit laptop office windows microsoft google
`;

const phrases = `
  correct horse battery staple
  the quick brown fox jumps over the lazy dog
  to be or not to be that is the question
  to be or not to be
  may the force be with you
  once upon a time
  in a galaxy far far away
  i think therefore i am
  open sesame
  let it be
  all you need is love
  you will never walk alone
  youll never walk alone
  keep calm and carry on
  god save the king
  god save the queen
  happy birthday to you
  merry christmas and a happy new year
  twinkle twinkle little star
  mary had a little lamb
  humpty dumpty sat on a wall
  our father who art in heaven
  the lord is my shepherd
  for god so loved the world
  it was the best of times
  winter is coming
  never gonna give you up
  i love you so much
  this is my password
  this is a password
  my password is password
  this is my passphrase
  this is a passphrase
  i forgot my password
  i forgot my passphrase
  please let me in
  open the door
  home sweet home
  what is the password
  nobody knows this
  data protection act
`;

export const commonWords: readonly string[] = words.split(/\s+/).filter(Boolean);
/** Whole only: their words by themselves are as good as any. */
export const commonPhrases: readonly string[] = phrases
  .split('\n')
  .map((line) => line.replaceAll(/\s+/g, ''))
  .filter(Boolean);
