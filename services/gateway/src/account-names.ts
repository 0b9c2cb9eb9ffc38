/** As `directory` lets accounts be named; whatever else is sent as a name belongs to nobody. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

/** Whether a text could be an account's name at all. */
export const couldBeAccount = (text: string): boolean => NAME.test(text);
