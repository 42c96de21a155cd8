"""Reads every .eml below a folder with Python's own parser; prints one line of JSON with what it saw."""

import email
import email.policy
import json
import pathlib
import sys

seen = {"read": 0, "headed": 0, "parts": 0, "attachments": 0, "bytes": 0, "faults": []}
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.eml")):
    try:
        content = path.read_bytes()
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        if any(message.get(name) is not None for name in ("From", "Subject", "To")):
            seen["headed"] += 1
        for part in message.walk():
            seen["parts"] += 1
            seen["attachments"] += part.get_content_disposition() == "attachment"
            part.get_payload(decode=True)
        seen["read"] += 1
        seen["bytes"] += len(content)
    except Exception as error:  # Whatever it is, it is what a person would meet.
        seen["faults"].append(f"{path.name}: {error!r}")
print(json.dumps(seen))
