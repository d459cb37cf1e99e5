/** Whether this browser has refused to remember something that a page promises to. */
export const memory = $state({ refused: false });
