# Made from openapi.yaml by `npm run generate:python`. Do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.token_scope import TokenScope, check_token_scope

T = TypeVar("T", bound="AccessToken")


@_attrs_define
class AccessToken:
    """A personal access token, without the token itself.

    Attributes:
        id (UUID): Names a personal access token, and is not the token itself. Example:
            0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4.
        name (str): What the token is for: one line, without control characters. White space at both ends is removed
            first. A name must not look blank. Example: Backup script.
        scopes (list[TokenScope]): What the token allows. Example: ['tasks:read'].
        created_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        expires_at (datetime.datetime): A time in UTC with milliseconds (RFC 3339). Example: 2026-01-15T09:30:00.123Z.
        last_used_at (datetime.datetime | None): When the token was last used, right to the hour; null if it never was.
            Example: 2026-01-20T17:00:00.000Z.
    """

    id: UUID
    name: str
    scopes: list[TokenScope]
    created_at: datetime.datetime
    expires_at: datetime.datetime
    last_used_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        scopes = []
        for componentsschemas_token_scopes_item_data in self.scopes:
            componentsschemas_token_scopes_item: str = componentsschemas_token_scopes_item_data
            scopes.append(componentsschemas_token_scopes_item)

        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "scopes": scopes,
                "created_at": created_at,
                "expires_at": expires_at,
                "last_used_at": last_used_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        scopes = []
        _scopes = d.pop("scopes")
        for componentsschemas_token_scopes_item_data in _scopes:
            componentsschemas_token_scopes_item = check_token_scope(componentsschemas_token_scopes_item_data)

            scopes.append(componentsschemas_token_scopes_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_last_use_type_0 = datetime.datetime.fromisoformat(data)

                return componentsschemas_last_use_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        access_token = cls(
            id=id,
            name=name,
            scopes=scopes,
            created_at=created_at,
            expires_at=expires_at,
            last_used_at=last_used_at,
        )

        access_token.additional_properties = d
        return access_token

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
