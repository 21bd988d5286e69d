"""What comes if nobody speaks: the rules, played in virtual time."""
