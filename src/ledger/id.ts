/** What an entry may be called, and so its file, everywhere: letters without capitals, digits, hyphens. */
export const ID = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}-]{0,79}$/u;
