/** Names and versions for the ruler. The first number counts changes of our own to what is found. */
export const ENGINE = 'tkpi conventions 1, esquery 1.7.0, oxc-parser 0.159.0';
