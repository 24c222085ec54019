/** Invented names and addresses. No postcode in the United Kingdom starts with WB. */

export const girls =
  'Amara Beth Carys Daphne Esme Fatima Gwen Hana Imogen Jasmine Keira Leila Maeve Niamh Olive Poppy Rosa Sana Tilly Zofia'.split(
    ' ',
  );
export const boys =
  'Arlo Ben Callum Dylan Eddie Finn Gethin Hamza Isaac Jude Kofi Luca Milo Noor Oscar Piotr Reuben Sami Theo Yusuf'.split(
    ' ',
  );
export const women =
  'Agnes Bronwen Comfort Doreen Edith Farida Gloria Halina Irene Joan Kamala Lorna Mavis Noreen Olga Pauline Rukhsana Shirley Teresa Winifred'.split(
    ' ',
  );
export const men =
  'Albert Brian Chidi Derek Ernest Faisal Gordon Harjit Ivor Jerzy Kenneth Leonard Mohammed Norman Owen Patrick Roy Stanley Trevor Vincent'.split(
    ' ',
  );
export const surnames =
  'Abbott Adeleke Ashworth Begum Bramley Caddick Chowdhury Dunmore Eastwick Farrow Gill Harkness Iqbal Jankowski Kettle Lovage Marsh Nkemelu Orchard Pennick Quayle Rowntree Sandhu Thistle Underhill Vale Wainwright Yardley Zielinski O’Dowd'.split(
    ' ',
  );
export const streets = [
  'Lantern Street',
  'Mill Lane',
  'Heron Court',
  'Saltway',
  'Almond Close',
  'Station Road',
  'Weir Terrace',
  'Quarry Bank',
  'Priory Gardens',
  'Copper Beech Avenue',
];
export const towns = ['Brackenford', 'Weirbridge', 'Nether Marling', 'Sallow Green'];
export const schools = ['Brackenford Primary', 'Weirbridge Academy', 'St Alban’s, Sallow Green'];
export const surgeries = [
  { name: 'Lantern Street Surgery', code: 'Z90001' },
  { name: 'The Weirbridge Practice', code: 'Z90002' },
  { name: 'Quarry Bank Medical Centre', code: 'Z90003' },
];
