"""The same service in FastAPI and SQLModel, as the tutorials for task services write it. Its tasks have seven fields."""

import os
import uuid
from collections.abc import AsyncIterator
from datetime import datetime, timezone
from typing import Annotated

import jwt
import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Query, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import ConfigDict, field_validator
from sqlalchemy import Column, DateTime
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine(
    os.environ["DATABASE_URL"].replace("postgres://", "postgresql://").replace("postgresql://", "postgresql+asyncpg://"),
    pool_size=int(os.environ["CONNECTIONS"]),
    max_overflow=0,
)


def now() -> datetime:
    return datetime.now(timezone.utc)


class Task(SQLModel, table=True):
    __tablename__ = "fastapi_tasks"

    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    user_id: str = Field(index=True)
    title: str = Field(max_length=200)
    description: str | None = Field(default=None, max_length=2000)
    completed: bool = False
    created_at: datetime = Field(default_factory=now, sa_column=Column(DateTime(timezone=True), nullable=False))
    updated_at: datetime = Field(default_factory=now, sa_column=Column(DateTime(timezone=True), nullable=False))


class TaskCreate(SQLModel):
    model_config = ConfigDict(extra="forbid")

    title: str = Field(min_length=1, max_length=200)
    description: str | None = Field(default=None, max_length=2000)
    completed: bool = False

    @field_validator("title")
    @classmethod
    def trimmed(cls, title: str) -> str:
        if not title.strip():
            raise ValueError("must not be blank")
        return title.strip()


class TaskUpdate(TaskCreate):
    title: str | None = Field(default=None, min_length=1, max_length=200)
    completed: bool | None = None


async def get_session() -> AsyncIterator[AsyncSession]:
    async with AsyncSession(engine) as session:
        yield session


def get_user(credentials: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())]) -> str:
    try:
        claims = jwt.decode(credentials.credentials, os.environ["SECRET"], algorithms=["HS256"], leeway=30)
        return claims["sub"]
    except (jwt.InvalidTokenError, KeyError):
        raise HTTPException(401, "Invalid token") from None


Session = Annotated[AsyncSession, Depends(get_session)]
User = Annotated[str, Depends(get_user)]

app = FastAPI()


async def find(session: AsyncSession, user: str, task_id: uuid.UUID) -> Task:
    result = await session.exec(select(Task).where(Task.id == task_id, Task.user_id == user))
    task = result.first()
    if task is None:
        raise HTTPException(404, "Task not found")
    return task


@app.get("/api/tasks/{task_id}", response_model=Task)
async def get_task(task_id: uuid.UUID, session: Session, user: User) -> Task:
    return await find(session, user, task_id)


@app.get("/api/tasks", response_model=list[Task])
async def list_tasks(session: Session, user: User, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> list[Task]:
    statement = select(Task).where(Task.user_id == user).order_by(Task.created_at.desc()).limit(limit)
    return list((await session.exec(statement)).all())


@app.post("/api/tasks", response_model=Task, status_code=201)
async def create_task(body: TaskCreate, response: Response, session: Session, user: User) -> Task:
    task = Task(user_id=user, **body.model_dump())
    session.add(task)
    await session.commit()
    await session.refresh(task)
    response.headers["Location"] = f"/api/tasks/{task.id}"
    return task


@app.patch("/api/tasks/{task_id}", response_model=Task)
async def update_task(task_id: uuid.UUID, body: TaskUpdate, session: Session, user: User) -> Task:
    task = await find(session, user, task_id)
    for name, value in body.model_dump(exclude_unset=True).items():
        setattr(task, name, value)
    task.updated_at = now()
    session.add(task)
    await session.commit()
    await session.refresh(task)
    return task


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=False)
