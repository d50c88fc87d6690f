/** Whether a text is one address of mail and nothing more: no second address, no name, no parameter. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@,;<>"?%]+@[A-Za-z0-9.-]+$/.test(text);
}
