-- Lists of one lane, newest first. Released ones are most of all and are found without an index of their own.
create index declaration_lane on declaration (lane, occurred_at desc, number desc) where lane <> 'release';
