/** Version of the product, printed in every export; a test holds it to the package. */
export const version = '0.1.0';
