/** A mini-program is not printed. */
export {}
