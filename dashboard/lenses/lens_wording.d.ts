/** The words that each lens's module puts together. Written by `python -m dashboard.lenses`. */

import type { Message } from "../words/filled.js";

export type AdministrationWording = {
  underControl: Message<"control" | "who">;
};

export type ClaimsWording = {
  claimedBy: Record<string, string>;
  bothClaim: string;
  noClaim: string;
  reserved: string;
};

export type OfferWording = {
  withLaw: Message<"law" | "offer">;
  withTalks: Message<"offer" | "talks" | "talksName">;
  talks: string;
};

export type EvidenceWording = {
  certainties: {
    high: string;
    medium: string;
    low: string;
  };
  sourced: Message<"all" | "certainty" | "strong">;
  sourcedBut: Message<"all" | "certainty" | "status" | "strong">;
  underControl: Message<"control" | "who">;
};
