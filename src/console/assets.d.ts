/** What the bundler gives for files that are not TypeScript, told to the type checker. */
declare module '*.css';
declare module '*.svg' {
  const address: string;
  export default address;
}
