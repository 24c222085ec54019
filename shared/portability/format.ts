/** What goes along with a copy for machines, so that a stranger can read it. */
export const formatWords = `What is in this file

copy.pdf        For people. Not there where only what you gave us yourself was asked for.
copy.json       The same for machines. UTF-8.
copy.csv        The same as a table. UTF-8 with a byte order mark; lines end with CR LF; fields are quoted where needed.
copy.fhir.json  HL7 FHIR R4, a Bundle of type collection. Only where data was asked for to take to another organisation.

copy.json, version 1

format, version  "doorstep-copy" and a number that counts up when a reader of the last version could not read the next.
made             When it was made: ISO 8601, UTC.
by               The organisation that held the data.
person           The person's own details, as a record.
records          Everything else that was written. Each record has:
    kind             What it is, such as "note" or "plan".
    record           Its own number, 16 bytes in base64url.
    written, changed When it was begun and last changed, by the clock of the laptop on which it was written.
    values           What it says, by the name of the question. Days are ISO 8601. A choice is its code. Empty text or an empty list
                     is a question that nobody answered. "[left out A]" stands for words that were left out; copy.pdf says what the
                     letters stand for.
decisions        What was agreed or refused, exactly as it was signed.

copy.csv

One line for each answer: kind, record, written, field, value. Several values in one are separated by line breaks. A value that a
spreadsheet would take for a formula begins with an apostrophe.
`;
