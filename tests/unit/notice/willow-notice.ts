/** An invented charity's notice, as such texts come out of a word processor: mixed marks, a table by tabs, lists, addresses in brackets. */
export const willowNotice = `
**Who is writing to you:**

Willow Bridge (with its Lunch Club, Boat Trips and Garden Days) decides how your details are used. We are the “Controller”.

**Why the law lets us:**

We lean on these grounds:

Grounds that we use\t
Everyday details\t
Article 6 (1)(a) Consent\tyou told us that we may
Article 6 (1)(e) Public Task\tthe council asked us to do it;

<b>Details with more care</b>\t
Article 9 (2)(a) Explicit Consent\tyou told us so in so many words

## What we keep

We ask you first. Sometimes your doctor tells us, and then we tell you.

## Everyday details

- your name, address and phone
- who to ring (please let them know)
* what you decided

## Who else hears of it

- Your surgery

- Your school

*None of it goes to research. Read on at <https://example.org/your-choice/>.*

### Your rights

You may:

1. see what we hold
2. have it put right

Write to [privacy@willowbridge.example.org](mailto:privacy@willowbridge.example.org), or see [our page](https://example.org/page).

### In the end
`;

/** The same kind of words without any marks, broken at a typewriter's margin. */
export const plainNotice = `Who we are

Willow Bridge is a small charity by the river. We decide how your details
are used, and answer for it.

What we keep

Your name and how to reach you.
Your photo.
`;
