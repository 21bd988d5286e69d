"""A world told so that a person can follow it."""

from __future__ import annotations

from .world import World


def tell(world: World, *, last: int = 60) -> str:
    """What happened up to the fault, with the fault; ``last`` lines of it."""
    script = world.script
    limits = f"at most {script.max_due} a day, asks {', '.join(script.always_ask) or 'nothing'}"
    lines = [
        f"Seed {script.seed}: {len(script.cast)} clients, {script.accounts} account(s), {limits}.",
        f"Copies: {script.copies}, {script.copy_delay} s{', ids rewritten' if script.rewrites_ids else ''}.",
    ]
    lines += [f"  {each.key}: {', '.join(each.people)} in {each.zone}" for each in script.cast]
    told = [f"  {at:%a %d %b %Y %H:%M:%S}  {text}" for at, text in world.story]
    if len(told) > last:
        lines.append(f"  ... {len(told) - last} lines before ...")
    lines += told[-last:]
    lines.append(f"At {world.clock.true:%a %d %b %Y %H:%M:%S} UTC:")
    lines += [f"  {each}" for each in world.wrong] or ["  nothing is wrong."]
    return "\n".join(lines) + "\n"
