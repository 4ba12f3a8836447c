#!/usr/bin/env python3
"""Makes the schema that the simulator's Zoom answers are checked against.

Usage: eng/zoom-schema.py EXAMPLES > tests/SalesFlow.Video.Testing.Tests/Schemas/zoom.json

EXAMPLES holds the folders `endpoints` and `webhooks` with one JSON example of each answer and event, as the client
library ZoomNet (MIT, its unit tests' SampleData) has them from Zoom's reference. Names and kinds of fields come from
there, none of the values. What the examples do not show is written down below, with its reason.
"""
import json
import os
import re
import sys

INSTANT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"
DATE = r"^\d{4}-\d\d-\d\d$"
UUID = r"^[A-Za-z0-9+/]{22}==$"

MEETING = ["uuid", "id", "host_id", "topic", "type", "timezone"]
PERSON = ["user_id", "user_name", "id", "participant_uuid", "email"]
RECORDING = ["uuid", "id", "account_id", "host_id", "topic", "type", "start_time", "duration", "total_size", "recording_count", "recording_files"]
PAGE = ["page_size", "page_count", "total_records", "next_page_token"]

# Schema name: (file of the example, fields that have to be there, by the path of their object).
ANSWERS = {
    "GET /users/{id}": ("users-{userId}_GET", {"": ["id", "account_id", "email", "first_name", "last_name", "type", "timezone", "status"]}),
    "GET /users/{id}/meetings": (
        "users-{userId}-meetings_GET",
        {"": PAGE + ["meetings"], "meetings": MEETING + ["duration", "created_at", "join_url"]},
    ),
    "GET /users/{id}/recordings": ("users-{userId}-recordings_GET", {"": PAGE + ["from", "to", "meetings"]}),
    "GET /meetings/{id}/transcript": ("meetings-{meetingId}-transcript_GET", {"": ["meeting_id", "account_id", "host_id", "can_download"]}),
    "GET /past_meetings/{id}": ("past_meetings-{meetingId}_GET", {"": MEETING[:5] + ["start_time", "end_time", "duration", "participants_count"]}),
    "GET /past_meetings/{id}/instances": ("past_meetings-{meetingId}-instances_GET", {"": ["meetings"], "meetings": ["uuid", "start_time"]}),
    "GET /past_meetings/{id}/participants": (
        "past_meetings-{meetingId}-participants_GET",
        {"": PAGE + ["participants"], "participants": ["id", "name", "user_id", "user_email", "join_time", "leave_time", "duration"]}),
}

HELD = MEETING + ["start_time", "duration"]
EVENTS = {
    "meeting.created": {"payload.object": HELD},
    "meeting.updated": {"payload": ["account_id", "scope", "time_stamp", "object", "old_object"]},
    "meeting.deleted": {"payload": ["account_id", "operation", "object"], "payload.object": MEETING},
    "meeting.started": {"payload.object": HELD},
    "meeting.ended": {"payload.object": HELD + ["end_time"]},
    "meeting.participant_joined": {"payload.object": HELD + ["participant"], "payload.object.participant": PERSON + ["join_time"]},
    "meeting.participant_left": {"payload.object": HELD + ["participant"], "payload.object.participant": PERSON + ["leave_time", "leave_reason"]},
    "meeting.aic_transcript_completed": {"payload.object": ["meeting_uuid", "meeting_id", "host_id", "file_id"]},
    "recording.completed": {"": ["download_token"], "payload.object": RECORDING},
    "recording.transcript_completed": {"": ["download_token"], "payload.object": RECORDING},
    "endpoint.url_validation": {"payload": ["plainToken"]},
    "app_deauthorized": {"payload": ["account_id", "client_id", "user_id", "deauthorization_time", "signature"]},
}

# Kinds of fields that the examples have wrong or too narrow, by the name of the field.
WHOLE = {"type": "integer"}
CORRECTIONS = {
    # The examples have some 64-bit numbers as text; on the wire they are numbers.
    "id of recordings": WHOLE,
    "pmi": {"type": ["integer", "string"]},
    "pmi of users": WHOLE,
    # The examples show one value of each, the reference lists them all.
    "status of users": {"enum": ["active", "inactive", "pending"]},
    "status of meetings": {"enum": ["waiting", "started"]},
    "status of files": {"enum": ["processing", "completed"]},
    "status of participants": {"enum": ["in_meeting", "in_waiting_room"]},
    "auto_recording": {"enum": ["none", "local", "cloud"]},
    "encryption_type": {"enum": ["enhanced_encryption", "e2ee"]},
    "file_type": {"enum": ["", "MP4", "M4A", "TIMELINE", "TRANSCRIPT", "CHAT", "CC", "CSV", "SUMMARY"]},
    # Empty while the file is being worked on.
    "recording_end": {"type": "string", "pattern": f"{INSTANT}|^$"},
    "auto_delete_date": {"type": "string", "pattern": DATE},
    "from": {"type": "string", "pattern": DATE},
    "to": {"type": "string", "pattern": DATE},
    "deauthorization_time": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"},
    "user_data_retention": {"type": ["string", "boolean", "null"]},
    "event_ts": {"type": "integer", "minimum": 1_000_000_000_000},
    "time_stamp": {"type": "integer", "minimum": 1_000_000_000_000},
    "download_restriction_reason": {"enum": ["DELETED_OR_TRASHED", "UNSUPPORTED", "NO_TRANSCRIPT_DATA", "NOT_READY"]},
}

OWNERS = {"recording_files": "files", "participant_audio_files": "files", "participants": "participants"}

# The number of a meeting is text in the events about a call, and a number everywhere else.
EVENTS_WITH_TEXT_ID = ("meeting.started", "meeting.ended", "meeting.participant_joined", "meeting.participant_left")

TOKENS = {
    "type": "object",
    "properties": {
        "access_token": {"type": "string"},
        "token_type": {"enum": ["bearer"]},
        "refresh_token": {"type": "string"},
        "expires_in": WHOLE,
        "scope": {"type": "string"},
        "api_url": {"type": "string"},
    },
    "required": ["access_token", "token_type", "refresh_token", "expires_in", "scope", "api_url"],
    "additionalProperties": False,
}
ERROR = {
    "type": "object",
    "properties": {
        "code": WHOLE,
        "message": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
                "required": ["field", "message"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["code", "message"],
    "additionalProperties": False,
}
# Zoom says "reason" where RFC 6749 says "error_description".
OAUTH_ERROR = {
    "type": "object",
    "properties": {
        "reason": {"type": "string"},
        "error": {"enum": ["invalid_client", "invalid_grant", "invalid_request", "unsupported_grant_type"]},
    },
    "required": ["reason", "error"],
    "additionalProperties": False,
}


def kind_of(value):
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "integer" if isinstance(value, int) else "number"
    return {str: "string", list: "array", dict: "object", type(None): "null"}[type(value)]


def describe(value, path=""):
    """The names and kinds in an example."""
    kind = kind_of(value)
    if kind == "object":
        return {
            "type": kind,
            "properties": {name: describe(inner, f"{path}.{name}".lstrip(".")) for name, inner in value.items()},
            "additionalProperties": False,
        }
    if kind == "array":
        return {"type": kind, "items": describe(value[0], path)} if value else {"type": kind}
    name = path.rpartition(".")[2]
    if kind == "string" and re.match(r"^\d{4}-\d\d-\d\dT", value):
        return {"type": kind, "pattern": INSTANT}
    if name in ("uuid", "meeting_uuid"):
        return {"type": kind, "pattern": UUID}
    return {"type": kind}


def at(schema, path):
    """The object schema at a path; lists are passed through."""
    for name in [name for name in path.split(".") if name]:
        schema = schema["properties"][name]
        if schema["type"] == "array":
            schema = schema["items"]
    return schema


def correct(schema, owner=""):
    for name, inner in list(schema.get("properties", {}).items()):
        correction = CORRECTIONS.get(f"{name} of {owner}") or CORRECTIONS.get(name)
        if correction:
            schema["properties"][name] = correction
        elif inner.get("type") == "array":
            correct(inner.get("items", {}), OWNERS.get(name, owner))
        else:
            correct(inner, owner)


def merge(one, other):
    """What either example allows."""
    for name, inner in other["properties"].items():
        if name not in one["properties"]:
            one["properties"][name] = inner
        elif inner.get("type") == "object":
            merge(one["properties"][name], inner)
        elif inner.get("type") == "array" and inner["items"].get("type") == "object":
            merge(one["properties"][name]["items"], inner["items"])
    return one


def require(schema, required):
    for path, names in required.items():
        at(schema, path)["required"] = names


def refer(name):
    return {"$ref": f"#/$defs/{name}"}


def shared(read):
    """What several answers and events have in common."""
    meeting = describe(read("endpoints", "meetings-{meetingId}_GET"))
    correct(meeting, "meetings")
    settings = meeting["properties"]["settings"]
    meeting["properties"]["settings"] = refer("settings")
    # Of a change only what differs is told, and any field can be the one.
    change = {**meeting, "required": ["id"]}
    meeting["required"] = MEETING + ["status", "created_at", "start_url", "join_url", "settings"]

    recording = describe(read("endpoints", "meetings-{meetingId}-recordings_GET"))
    told = describe(read("webhooks", "recording.completed"))["properties"]["payload"]["properties"]["object"]
    # Only the example of the event shows these, and the reference lists them for the answer, too.
    for name in ("share_url", "timezone"):
        recording["properties"][name] = told["properties"][name]
    recording["required"] = RECORDING
    correct(recording, "recordings")
    return {"settings": settings, "meeting": meeting, "change": change, "recording": recording}


def answers(read):
    for name, (example, required) in ANSWERS.items():
        schema = describe(read("endpoints", example))
        if name == "GET /users/{id}/recordings":
            schema["properties"]["meetings"]["items"] = refer("recording")
        require(schema, required)
        correct(schema, "users" if name == "GET /users/{id}" else "")
        yield name, schema


def events(read):
    told = describe(read("webhooks", "recording.completed"))
    for name, required in EVENTS.items():
        schema = describe(read("webhooks", name))
        properties = schema["properties"]
        properties["event"] = {"enum": [name]}
        # The example of app_deauthorized has its time within the payload; deliveries of 2025 have it where all others do.
        properties.setdefault("event_ts", WHOLE)
        payload = properties["payload"]["properties"]
        if name == "recording.transcript_completed":
            merge(schema, told)
        if name == "meeting.deleted":
            payload["object"]["properties"]["start_time"] = {"type": "string", "pattern": INSTANT}
        if name == "app_deauthorized":
            # The example is older than this field.
            payload["user_data_retention"] = {}
        require(schema, {"": ["event", "event_ts", "payload"] + required.get("", [])})
        require(schema, {path: names for path, names in required.items() if path})
        correct(schema, "recordings" if name.startswith("recording.") else "")
        if name == "meeting.updated":
            payload["object"] = payload["old_object"] = refer("change")
        if name in EVENTS_WITH_TEXT_ID:
            payload["object"]["properties"]["id"] = {"type": "string", "pattern": r"^\d+$"}
        yield name, schema


def write(value, depth=0):
    """JSON with one line for whatever holds nothing nested."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    is_kind = isinstance(value, dict) and isinstance(value.get("type"), (str, list)) and not {"properties", "items"} & set(value)
    if is_kind or not any(isinstance(one, (dict, list)) and one for one in inner) or inner and all(isinstance(one, list) for one in inner):
        return json.dumps(value)
    indent = " " * (depth + 1)
    if isinstance(value, list):
        lines = [write(one, depth + 1) for one in value]
    else:
        lines = [f"{json.dumps(name)}: {write(one, depth + 1)}" for name, one in value.items()]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return opening + "\n" + ",\n".join(indent + line for line in lines) + "\n" + " " * depth + closing


def main(examples):
    def read(folder, name):
        with open(os.path.join(examples, folder, name + ".json"), encoding="utf-8") as file:
            return json.load(file)

    definitions = {"tokens": TOKENS, "error": ERROR, "oauth error": OAUTH_ERROR, **shared(read)}
    definitions["POST /users/{id}/meetings"] = definitions["GET /meetings/{id}"] = refer("meeting")
    definitions["GET /meetings/{id}/recordings"] = refer("recording")
    definitions.update(answers(read))
    definitions.update(events(read))
    print(write({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}))


if __name__ == "__main__":
    main(sys.argv[1])
