/** The address of an article in the console, which others can cite. */
export function articlePath({ law, number }: { readonly law: string; readonly number: string }): string {
  return `/counsel/laws/${encodeURIComponent(law)}/${encodeURIComponent(number)}`;
}
