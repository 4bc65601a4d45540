/** Stands for axios's form helpers, which JSON requests never reach. */
export default function noForms() {
  throw new TypeError('forms are not sent by axios here')
}
