/** Leaflet comes as a script before the modules; it carries no types, and the modules name what they pass it. */
declare const L: any;
